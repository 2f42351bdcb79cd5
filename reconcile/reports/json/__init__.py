"""What other programs read: the report, the claims, and the promise about their shape (`schema`)."""
