"""The pages, one folder for each audience. A page calls one verb or asks selectors; it touches no tables."""
