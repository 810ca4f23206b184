"""Who may do what with a report. Pure: it is told who asks and whose the report is."""
