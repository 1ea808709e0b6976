package article

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// told writes a comparison: -removed +added same.
func told(older, newer []string) string {
	var out []string
	for _, s := range compare(older, newer) {
		switch s.edit {
		case same:
			out = append(out, newer[s.index])
		case added:
			out = append(out, "+"+newer[s.index])
		case removed:
			out = append(out, "-"+older[s.index])
		}
	}
	return strings.Join(out, " ")
}

func TestCompareFindsTheFewestChanges(t *testing.T) {
	for _, row := range []struct{ older, newer, want string }{
		{"", "", ""},
		{"một hai", "một hai", "một hai"},
		{"", "một", "+một"},
		{"một", "", "-một"},
		{"một hai ba", "một ba", "một -hai ba"},
		{"một ba", "một hai ba", "một +hai ba"},
		{"giá lúa tăng 5 phần trăm", "giá lúa giảm 7 phần trăm", "giá lúa -tăng -5 +giảm +7 phần trăm"},
		{"a b c a b b a", "c b a b a c", "-a -b c +b a b -b a +c"},
	} {
		if got := told(strings.Fields(row.older), strings.Fields(row.newer)); got != row.want {
			t.Errorf("%q to %q: %q, want %q", row.older, row.newer, got, row.want)
		}
	}
}

func TestCompareLosesNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("lúa tôm muối chợ sông")
	text := func(n int) []string {
		out := make([]string, random.IntN(n))
		for i := range out {
			out[i] = words[random.IntN(len(words))]
		}
		return out
	}
	for i := range 400 {
		n := 30
		if i%100 == 0 {
			n = 3000 // more changes than are sought
		}
		older, newer := text(n), text(n)
		var was, is []string
		for _, s := range compare(older, newer) {
			if s.edit != added {
				w := ""
				if s.edit == removed {
					w = older[s.index]
				} else {
					w = newer[s.index]
				}
				was = append(was, w)
			}
			if s.edit != removed {
				is = append(is, newer[s.index])
			}
		}
		if !slices.Equal(was, older) || !slices.Equal(is, newer) {
			t.Fatalf("from %v to %v came %v and %v", older, newer, was, is)
		}
	}
}
