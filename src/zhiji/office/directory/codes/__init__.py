"""Code tables: versions of the national lists, and what a code meant on a day."""
