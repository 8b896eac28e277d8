"""What might a county's three years of claims look like? A made-up one, the same for the same seed.

`write_county(folder)` is the door. Names, people, companies and schools are invented, and their numbers stand under a
county code that does not exist; the problems are those that an office meets.
"""

from zhiji.batch.synthetic.workbook import CountyFiles, write_county

__all__ = ["CountyFiles", "write_county"]
