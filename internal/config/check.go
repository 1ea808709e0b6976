package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// checker puts the default in the place of a value that is not allowed, and notes it.
type checker struct {
	name   string
	data   []byte
	faults typo.Errors
}

// longest is the longest time between two refreshes.
const longest = 7 * 24 * time.Hour

func check(name string, data []byte, c *Config) typo.Errors {
	k, def := &checker{name: name, data: data}, Default()
	k.oneOf("language", &c.Language, def.Language, "vi", "en", "")
	k.oneOf("pictures", &c.Pictures, def.Pictures, "auto", "off", "blocks", "kitty", "kitty-placeholders", "sixel", "iterm2")
	k.text("theme", &c.Theme)
	k.text("speech", &c.Speech)
	k.number("column.width", &c.Column.Width, def.Column.Width, 20, 200)
	k.number("network.at_once", &c.Network.AtOnce, def.Network.AtOnce, 1, 64)
	k.number("network.per_host", &c.Network.PerHost, def.Network.PerHost, 1, 16)
	k.duration("network.timeout", &c.Network.Timeout, def.Network.Timeout, time.Second, 10*time.Minute)
	k.text("network.user_agent", &c.Network.UserAgent)
	if c.Refresh.Interval.Duration != 0 {
		k.duration("refresh.interval", &c.Refresh.Interval, def.Refresh.Interval, time.Minute, longest)
	}
	k.number("refresh.budget", &c.Refresh.Budget, def.Refresh.Budget, 1, 100_000)
	const century = 36_500 // days
	k.number("keep.read_days", &c.Keep.ReadDays, def.Keep.ReadDays, 0, century)
	k.number("keep.unread_days", &c.Keep.UnreadDays, def.Keep.UnreadDays, 0, century)
	k.number("keep.offline_days", &c.Keep.OfflineDays, def.Keep.OfflineDays, 0, century)
	k.number("keep.size_mb", &c.Keep.SizeMB, def.Keep.SizeMB, 0, 10_000_000)
	c.Watch, c.Mute, c.Highlight = k.words("watch", c.Watch), k.words("mute", c.Mute), k.words("highlight", c.Highlight)
	c.Follow = k.follow(c.Follow)
	k.sections(c.Section)
	return k.faults
}

func (k *checker) oneOf(key string, value *string, def string, allowed ...string) {
	if slices.Contains(allowed, *value) {
		return
	}
	shown := make([]string, len(allowed))
	for i, a := range allowed {
		shown[i] = fmt.Sprintf("%q", a)
	}
	k.fault(key, fmt.Sprintf("%q", *value), strings.Join(shown, " | "))
	*value = def
}

// text refuses line ends and other controls: they have no business in a header or a name.
func (k *checker) text(key string, value *string) {
	if strings.ContainsFunc(*value, isControl) {
		k.fault(key, fmt.Sprintf("%q", *value), `"…"`)
		*value = ""
	}
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

func (k *checker) number(key string, value *int, def, low, high int) {
	if *value < low || *value > high {
		k.fault(key, strconv.Itoa(*value), fmt.Sprintf("%d…%d", low, high))
		*value = def
	}
}

func (k *checker) duration(key string, value *Duration, def Duration, low, high time.Duration) {
	if value.Duration < low || value.Duration > high {
		k.fault(key, fmt.Sprintf("%q", short(value.Duration)), fmt.Sprintf("%q…%q", short(low), short(high)))
		*value = def
	}
}

// short writes a duration without its empty units: "10m" for 10m0s.
func short(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

const allowedFollow = `"bao" | "bao/chuyen-muc"`

// follow drops ids that no portal can have, and those that stand twice.
func (k *checker) follow(ids []news.SectionID) []news.SectionID {
	kept := ids[:0]
	for i, id := range ids {
		key := fmt.Sprintf("follow[%d]", i)
		switch {
		case !id.Valid():
			k.fault(key, fmt.Sprintf("%q", id), allowedFollow)
		case slices.Contains(kept, id):
			k.faults = append(k.faults, &typo.Error{
				File: k.name, Line: typo.Line(k.data, key), Fault: typo.Repeated, Key: "follow", Value: fmt.Sprintf("%q", id),
			})
		default:
			kept = append(kept, id)
		}
	}
	return kept
}

func (k *checker) fault(key, value, allowed string) {
	k.faults = append(k.faults, &typo.Error{
		File: k.name, Line: typo.Line(k.data, key), Fault: typo.BadValue, Key: key, Value: value, Allowed: allowed,
	})
}
