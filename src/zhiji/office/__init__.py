"""The office: one small app for each stage of the work, in process order; left ones know nothing of right ones."""
