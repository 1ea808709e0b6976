package widget

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Sizes of the window on the store, in rows.
const (
	chunk  = 100 // asked for at once
	nearBy = 40  // so near to an end of the window, more rows are asked for
	most   = 400 // kept; the end that is farther from the cursor is dropped
)

// Source answers queries.
type Source interface {
	Headlines(context.Context, news.Query) ([]news.Headline, error)
}

// Headlines is a list that shows the answer to a query of any length. It holds a
// few hundred rows around the cursor and asks for more as the cursor nears their end.
type Headlines struct {
	List[news.Headline]

	source  Source
	query   news.Query
	started bool
	before  bool // there are rows before the first at hand
	after   bool // there are rows after the last at hand
	load    kit.Errand[window]
}

// window is a part of the answer.
type window struct {
	rows          []news.Headline
	before, after bool
	side          side
	cursor        news.HeadlineID // where the cursor goes; empty leaves it
	near          int             // with no cursor, the row where the chosen one stood
}

// side is where the rows of a window belong.
type side int

const (
	whole side = iota
	above
	below
)

// NewHeadlines returns a list without rows; draw is its [List.Draw].
func NewHeadlines(source Source, draw func(h news.Headline, width int, chosen bool) []string) *Headlines {
	return &Headlines{source: source, List: List[news.Headline]{
		Draw: draw,
		Key:  func(h news.Headline) string { return string(h.ID) },
	}}
}

// Show asks for the answer to a query from its beginning.
func (h *Headlines) Show(ctx context.Context, q news.Query) tea.Cmd {
	h.query, h.started = q, false
	return h.first(ctx)
}

// ShowAt asks for the answer to a query around a headline and puts the cursor on it.
func (h *Headlines) ShowAt(ctx context.Context, q news.Query, at news.Headline) tea.Cmd {
	h.query, h.started = q, false
	return h.around(ctx, at, at.ID)
}

// Query is the query that is shown, without a window.
func (h *Headlines) Query() news.Query { return h.query }

// Started reports whether rows came for the query shown.
func (h *Headlines) Started() bool { return h.started }

// Whole reports whether the rows at hand are all that answer the query.
func (h *Headlines) Whole() bool { return h.started && !h.before && !h.after }

func (h *Headlines) first(ctx context.Context) tea.Cmd {
	query := h.query
	return h.load.Start(ctx, func(ctx context.Context) (window, error) {
		rows, err := h.ask(ctx, query, news.Cursor{}, false, chunk)
		w := window{rows: rows, after: len(rows) == chunk}
		if len(rows) > 0 {
			w.cursor = rows[0].ID
		}
		return w, err
	})
}

// Reload asks again for the rows at hand, for the store has changed.
func (h *Headlines) Reload(ctx context.Context) tea.Cmd {
	chosen, ok := h.Chosen()
	if !ok || !h.started {
		return h.Show(ctx, h.query)
	}
	return h.around(ctx, chosen, "")
}

// Seek puts the cursor on a headline, which need not be at hand.
func (h *Headlines) Seek(ctx context.Context, to news.Headline) tea.Cmd {
	if i := slices.IndexFunc(h.rows, func(r news.Headline) bool { return r.ID == to.ID }); i >= 0 {
		h.MoveTo(i)
		return h.More(ctx)
	}
	return h.around(ctx, to, to.ID)
}

// Top puts the cursor on the newest headline.
func (h *Headlines) Top(ctx context.Context) tea.Cmd {
	h.MoveTo(0)
	if !h.before {
		return nil
	}
	return h.first(ctx)
}

// Bottom puts the cursor on the oldest headline.
func (h *Headlines) Bottom(ctx context.Context) tea.Cmd {
	h.MoveTo(len(h.rows) - 1)
	if !h.after {
		return nil
	}
	query := h.query
	return h.load.Start(ctx, func(ctx context.Context) (window, error) {
		rows, err := h.ask(ctx, query, news.Cursor{}, true, chunk)
		w := window{rows: rows, before: len(rows) == chunk}
		if len(rows) > 0 {
			w.cursor = rows[len(rows)-1].ID
		}
		return w, err
	})
}

// around asks for the rows before and after a headline, itself among them if it still answers the query.
func (h *Headlines) around(ctx context.Context, at news.Headline, cursor news.HeadlineID) tea.Cmd {
	query := h.query
	return h.load.Start(ctx, func(ctx context.Context) (window, error) {
		rows, err := h.ask(ctx, query, news.CursorAt(at), true, chunk)
		if err != nil {
			return window{}, err
		}
		var from news.Cursor
		if len(rows) > 0 {
			from = news.CursorAt(rows[len(rows)-1])
		}
		next, err := h.ask(ctx, query, from, false, 2*chunk)
		return window{rows: append(rows, next...), before: len(rows) == chunk, after: len(next) == 2*chunk, cursor: cursor, near: len(rows)}, err
	})
}

// More asks for rows where the cursor is near an end that has more. Call it after the cursor moved.
func (h *Headlines) More(ctx context.Context) tea.Cmd {
	if h.load.Waiting() || len(h.rows) == 0 {
		return nil
	}
	query := h.query
	switch {
	case h.after && h.cursor >= len(h.rows)-nearBy:
		last := news.CursorAt(h.rows[len(h.rows)-1])
		return h.load.Start(ctx, func(ctx context.Context) (window, error) {
			rows, err := h.ask(ctx, query, last, false, chunk)
			return window{rows: rows, after: len(rows) == chunk, side: below}, err
		})
	case h.before && h.cursor < nearBy:
		first := news.CursorAt(h.rows[0])
		return h.load.Start(ctx, func(ctx context.Context) (window, error) {
			rows, err := h.ask(ctx, query, first, true, chunk)
			return window{rows: rows, before: len(rows) == chunk, side: above}, err
		})
	}
	return nil
}

func (h *Headlines) ask(ctx context.Context, q news.Query, from news.Cursor, backward bool, limit int) ([]news.Headline, error) {
	q.After, q.Backward, q.Limit = from, backward, limit
	return h.source.Headlines(ctx, q)
}

// Take takes an answer to the list's own questions; mine is false for any other message.
func (h *Headlines) Take(msg tea.Msg) (mine bool, err error) {
	a, ok := msg.(kit.Answer[window])
	if !ok || !h.load.Owns(a) {
		return false, nil
	}
	if a.Err != nil {
		return true, a.Err
	}
	h.started = true
	h.fit(a.Value)
	if cursor := a.Value.cursor; cursor != "" {
		h.MoveTo(h.find(string(cursor), h.cursor))
	}
	return true, nil
}

// fit joins a window to the rows at hand.
func (h *Headlines) fit(w window) {
	switch w.side {
	case whole:
		newest := h.top == 0 && !h.before
		chosen, some := h.Chosen()
		h.before, h.after = w.before, w.after
		h.SetRows(w.rows)
		if w.cursor == "" && some && !h.holds(chosen) {
			h.MoveTo(w.near)
		}
		if newest {
			h.top = 0
			h.show()
		}
	case below:
		h.after = w.after
		rows := append(slices.Clone(h.rows), w.rows...)
		if cut := min(len(rows)-most, h.cursor-nearBy); cut > 0 {
			rows, h.before = rows[cut:], true
		}
		h.SetRows(rows)
	case above:
		h.before = w.before
		rows := append(slices.Clone(w.rows), h.rows...)
		if keep := max(most, len(w.rows)+h.cursor+nearBy); keep < len(rows) {
			rows, h.after = rows[:keep], true
		}
		h.SetRows(rows)
	}
}

// holds reports whether the cursor is on a headline, and that where it stood: one
// that was read goes elsewhere where the unread ones come first, and the cursor is
// not to go with it.
func (h *Headlines) holds(was news.Headline) bool {
	now, ok := h.Chosen()
	moved := h.query.Order == news.UnreadFirst && now.Status.Unread() != was.Status.Unread()
	return ok && now.ID == was.ID && !moved
}
