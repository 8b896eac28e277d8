"""How a pack becomes law: loading, layers, dates, readings, overlays; what it does not know it refuses."""
