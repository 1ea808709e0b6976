package widget

import "time"

// Clicks tells two clicks at the same thing from one.
type Clicks struct {
	key string
	at  time.Time
}

// together is how far apart the clicks of a double click may be.
const together = 500 * time.Millisecond

// Double takes a click at what goes by key and reports whether it is the second of two.
func (c *Clicks) Double(key string, now time.Time) bool {
	if key == c.key && !c.at.IsZero() && now.Sub(c.at) <= together {
		*c = Clicks{}
		return true
	}
	*c = Clicks{key, now}
	return false
}
