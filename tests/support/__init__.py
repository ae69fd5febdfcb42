"""What tests of several rooms share: factories, fixtures, a scheme, actions of people, and what came of them."""
