package typo

// Nearest returns the known word that a mistyped one most resembles, or "" when
// none is near: at most one letter in three may be added, missing, wrong or
// swapped with its neighbour. Of equally near words the first is taken.
func Nearest(word string, known []string) string {
	typed := []rune(word)
	best, nearest := max(1, len(typed)/3)+1, ""
	for _, k := range known {
		if d := distance(typed, []rune(k)); d < best {
			best, nearest = d, k
		}
	}
	return nearest
}

// distance counts the edits of one letter, a swap of neighbours being one, that
// turn a into b.
func distance(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(above[j]+change, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
