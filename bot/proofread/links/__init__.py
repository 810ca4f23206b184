"""对应: problems without a measure, measures without who or when."""
