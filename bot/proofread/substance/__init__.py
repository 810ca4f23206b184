"""内容: points without a case, stock phrases, praise among problems, causes that say their problem again."""
