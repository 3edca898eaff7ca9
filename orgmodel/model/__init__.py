"""What an organisation is. No input or output; everything frozen."""
