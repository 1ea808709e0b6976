package kit

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Shelf saves stories for good.
type Shelf interface {
	Bookmark(context.Context, news.HeadlineID, news.Bookmark) error
	Unbookmark(context.Context, news.HeadlineID) (news.Bookmark, error)
}

// Marker keeps what was read.
type Marker interface {
	MarkRead(ctx context.Context, ids []news.HeadlineID, read bool) error
	MarkAllRead(context.Context, news.Query) ([]news.HeadlineID, error)
}

// Quoted is how many cells of a title are repeated in a toast.
const Quoted = 40

// Changed tells all screens of a change of headlines and the reader what was done.
// With an undo it can be taken back.
func (e Env) Changed(ids []news.HeadlineID, text string, undo tea.Cmd) tea.Msg {
	return tea.BatchMsg{Send(Marked{ids}), Send(Toast{Text: text, Undo: undo})}
}

// Opened tells all screens that an article was opened, which can be undone and goes without saying.
func (e Env) Opened(marker Marker, h news.Headline) tea.Cmd {
	ids := []news.HeadlineID{h.ID}
	toast := Toast{Text: e.Say(lang.ActOpened, viet.Truncate(h.Title, Quoted)), Quiet: true, Undo: e.unmark(marker, ids, false)}
	return e.Attempt(func(ctx context.Context) error { return marker.MarkRead(ctx, ids, true) },
		tea.BatchMsg{Send(Marked{ids}), Send(toast)})
}

// ToggleBookmark saves a headline, or takes its bookmark away, and can undo it.
func (e Env) ToggleBookmark(shelf Shelf, h news.Headline) tea.Cmd {
	ids, title := []news.HeadlineID{h.ID}, viet.Truncate(h.Title, Quoted)
	if !h.Status.Saved() {
		return e.Attempt(func(ctx context.Context) error {
			return shelf.Bookmark(ctx, h.ID, news.Bookmark{Saved: e.Now()})
		}, e.Saved(shelf, h))
	}
	return func() tea.Msg {
		was, err := shelf.Unbookmark(e.Context, h.ID)
		if err != nil {
			return Toast{Text: e.Explain(err), Bad: true}
		}
		undo := e.Attempt(func(ctx context.Context) error { return shelf.Bookmark(ctx, h.ID, was) }, Marked{ids})
		return e.Changed(ids, e.Say(lang.ActUnsaved, title), undo)
	}
}

// Rebookmark gives a headline another bookmark than it has, or a first one, and can undo
// it. Done tells the reader what was done.
func (e Env) Rebookmark(shelf Shelf, h news.Headline, b news.Bookmark, done string) tea.Cmd {
	ids := []news.HeadlineID{h.ID}
	put := func(b news.Bookmark) func(context.Context) error {
		return func(ctx context.Context) error { return shelf.Bookmark(ctx, h.ID, b) }
	}
	undo := e.unsave(shelf, ids)
	if h.Status.Saved() {
		undo = e.Attempt(put(*h.Status.Bookmark), Marked{IDs: ids})
	}
	return e.Attempt(put(b), e.Changed(ids, done, undo))
}

// Saved tells of a headline that was saved just now.
func (e Env) Saved(shelf Shelf, h news.Headline) tea.Msg {
	ids := []news.HeadlineID{h.ID}
	return e.Changed(ids, e.Say(lang.ActSaved, viet.Truncate(h.Title, Quoted)), e.unsave(shelf, ids))
}

func (e Env) unsave(shelf Shelf, ids []news.HeadlineID) tea.Cmd {
	return e.Attempt(func(ctx context.Context) error {
		_, err := shelf.Unbookmark(ctx, ids[0])
		return err
	}, Marked{ids})
}

// MarkRead marks headlines and can undo it.
func (e Env) MarkRead(marker Marker, ids []news.HeadlineID, read bool) tea.Cmd {
	text := lang.ActRead
	if !read {
		text = lang.ActUnread
	}
	return e.Attempt(func(ctx context.Context) error { return marker.MarkRead(ctx, ids, read) },
		e.Changed(ids, e.Say(text), e.unmark(marker, ids, !read)))
}

// MarkAllRead marks all that answers the query and can undo it. What reaches beyond one
// section is asked for twice.
func (e Env) MarkAllRead(marker Marker, by Binding, q news.Query, reach Reach) tea.Cmd {
	mark := func() tea.Msg {
		ids, err := marker.MarkAllRead(e.Context, q)
		switch {
		case err != nil:
			return Toast{Text: e.Explain(err), Bad: true}
		case len(ids) == 0:
			return Toast{Text: e.Say(lang.ActNoneRead)}
		}
		return e.Changed(ids, e.Count(lang.ActAllRead, len(ids), reach.Over), e.unmark(marker, ids, false))
	}
	if !reach.Wide {
		return mark
	}
	return Send(Again{By: by, Text: e.Count(lang.ActAllReadAgain, reach.Unread, by.First(), reach.Over), Do: mark})
}

func (e Env) unmark(marker Marker, ids []news.HeadlineID, read bool) tea.Cmd {
	return e.Attempt(func(ctx context.Context) error { return marker.MarkRead(ctx, ids, read) }, Marked{ids})
}

// CopyLink puts an address on the terminal's clipboard (OSC 52).
func (e Env) CopyLink(url string) tea.Cmd {
	return tea.Batch(Send(Copy{url}), Send(Toast{Text: e.Say(lang.ActCopied)}))
}
