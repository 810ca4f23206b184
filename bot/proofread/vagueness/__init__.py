"""含糊: 某项, 有关部门, cases that say neither which nor when."""
