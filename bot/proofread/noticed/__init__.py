"""What rules of several families look at: words and their cuts, lists, points and cases, people, what is blurred."""
