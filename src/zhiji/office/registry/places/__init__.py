"""The city's towns and bureaus: registered and renamed one by one, or set up from a file of another city."""

from zhiji.office.registry.places.setting_up import PlacesFileWrong, PlacesSetUp, city_file, set_up_places
from zhiji.office.registry.places.verbs import (
    PlaceThere,
    PlaceUnfit,
    change_bureau,
    register_bureau,
    register_town,
    rename_town,
)

__all__ = [
    "PlaceThere",
    "PlaceUnfit",
    "PlacesFileWrong",
    "PlacesSetUp",
    "change_bureau",
    "city_file",
    "register_bureau",
    "register_town",
    "rename_town",
    "set_up_places",
]
