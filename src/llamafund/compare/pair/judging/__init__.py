"""What weighs a pair: networks, trees and odds, and how pairs are made ready for them."""
