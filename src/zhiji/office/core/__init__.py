"""What every stage stands on: who acts, the trail of what was done, sealed data, evidence. No noun of the field."""
