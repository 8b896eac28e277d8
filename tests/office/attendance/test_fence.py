"""A fence is judged by distance and by how exact a phone knows where it is."""

import math

import pytest

from zhiji.office.attendance.checking_in.fence import EARTH_METRES, Position, judge, metres_between


@pytest.mark.parametrize(
    ("first", "second", "metres"),
    [
        ((44.4, 131.1), (44.4, 131.1), 0),
        ((0, 0), (0, 180), math.pi * EARTH_METRES),
        ((90, 0), (-90, 0), math.pi * EARTH_METRES),
        ((0, 0), (1, 0), math.pi / 180 * EARTH_METRES),
        ((60, 0), (60, 1), math.pi / 180 * EARTH_METRES / 2),
        ((44.0, 179.9999), (44.0, -179.9999), 16),
    ],
)
def test_distances_on_the_sphere(first: tuple[float, float], second: tuple[float, float], metres: float) -> None:
    assert metres_between(*first, *second) == pytest.approx(metres, rel=1e-3, abs=0.1)


@pytest.mark.parametrize(
    ("metres", "accuracy", "place"),
    [
        (0, 5, "inside"),
        (199, 5, "inside"),
        (204, 5, "inside"),
        (206, 5, "outside"),
        (340, 149, "inside"),
        (351, 150, "outside"),
        (100, 151, "unclear"),
        (5000, 1000, "outside"),
        (1000, 1000, "unclear"),
    ],
)
def test_a_fence_of_200_metres(metres: float, accuracy: float, place: str) -> None:
    north = 44.4 + math.degrees(metres / EARTH_METRES)
    found = judge(Position(north, 131.1, accuracy), latitude=44.4, longitude=131.1, radius_m=200, accuracy_m=150)
    assert found.place == place and found.counts == (place == "inside")
    assert found.distance_m == pytest.approx(metres, abs=1)
