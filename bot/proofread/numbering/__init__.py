"""序号和数字: numbers of headings and items, announced counts, figures that contradict each other."""
