package typeset

// Anchor is a link on a page. One that runs over several lines is one Anchor.
type Anchor struct {
	URL   string
	Text  string // what the page shows for it
	First int    // its first line
	Last  int    // its last line
}

// anchors lists the links in reading order.
func anchors(lines []Line) []Anchor {
	var all []Anchor
	open := false // the line before ended within the last anchor
	for i, l := range lines {
		for _, s := range l.Spans {
			if s.Link == "" {
				open = open && marginal(s.Role)
				continue
			}
			if n := len(all) - 1; open && all[n].URL == s.Link {
				if all[n].Last < i {
					all[n].Text += " "
				}
				all[n].Text += s.Text
				all[n].Last = i
				continue
			}
			all = append(all, Anchor{URL: s.Link, Text: s.Text, First: i, Last: i})
			open = true
		}
		if len(l.Spans) == 0 {
			open = false
		}
	}
	return all
}

// marginal reports whether text of a role stands beside the running text, so
// that a link can go on behind it.
func marginal(r Role) bool {
	return r == BoxBorder || r == QuoteBar || r == ListMark || r == CutMark
}
