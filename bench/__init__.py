"""How fast is the batch, and compared with what? Generators, baselines and their comparison."""
