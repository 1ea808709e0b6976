package article

import (
	"errors"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// cures are the keys that may help where the article is not whole, for the reason why.
// What cannot work is not among them: a page that is gone cannot be fetched, and nothing
// can without a network.
func (k KeyMap) cures(why error) []kit.Binding {
	switch {
	case errors.Is(why, news.ErrGone):
		return []kit.Binding{k.Browser, k.Bookmark}
	case errors.Is(why, news.ErrQueued):
		return []kit.Binding{k.Bookmark}
	case errors.Is(why, news.ErrOffline):
		return []kit.Binding{k.Keep, k.Bookmark}
	}
	return []kit.Binding{k.Browser, k.Retry, k.Bookmark, k.Keep}
}

// saving is the key that saves a story, or takes it off the shelf.
func (s *Screen) saving(h news.Headline) kit.Binding {
	b := s.keys.Bookmark
	if h.Status.Saved() {
		b.SetHelp(b.Help().Key, s.env.Say(lang.KeyUnsave))
	}
	return b
}

// fit takes the keys away that cannot help where the article is not whole.
func (k *KeyMap) fit(why error) {
	if why == nil {
		return
	}
	helps := map[string]bool{}
	for _, b := range k.cures(why) {
		helps[b.Command] = true
	}
	for _, b := range []*kit.Binding{&k.Browser, &k.Retry, &k.Keep} {
		b.SetEnabled(helps[b.Command])
	}
}
