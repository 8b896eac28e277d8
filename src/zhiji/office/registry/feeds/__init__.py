"""Lists that departments hand in, each with the day it stands for, and what comparing people with them has shown."""
