"""What a person reads in a terminal or on a pipe. Only here is Rich known."""
