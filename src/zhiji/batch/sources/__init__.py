"""Reading a file of claims, whatever its form: headers found, blank and total rows left out, values as they stand."""
