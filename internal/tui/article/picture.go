package article

import (
	"errors"
	"maps"
	"sort"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// gallery is the pictures of the article: those near the window are drawn, of the
// others the size is remembered, so that the page does not move.
type gallery struct {
	shapes map[string]typeset.Shape
	plates map[string]*widget.Plate
	failed map[string]error
	asking [atOnce]request
	asked  bool // how pictures get onto the terminal
	drawn  int  // how often a drawing came or went
	stood  standing
	easel  *widget.Easel
}

// atOnce is how many pictures are asked for at the same time, so that one that
// does not come does not hold the others.
const atOnce = 2

// request is a picture that is being asked for.
type request struct {
	src    string
	id     int // taken for it on the terminal; 0 for none
	errand kit.Errand[*widget.Plate]
}

const (
	nearby     = 1 // windows above and below the window in which pictures are drawn
	faraway    = 3 // windows beyond which drawings are let go
	spareLines = 4 // of the window, that a picture leaves to the text
	leastLines = 3 // of a picture
)

// pictured reports whether pictures are shown at all.
func (s *Screen) pictured() bool {
	return s.env.Pictures != nil && !s.env.Linear && !s.settings.NoPictures && s.pager.height >= spareLines+leastLines
}

// togglePictures shows pictures in this article and the next ones, or no longer.
func (s *Screen) togglePictures() tea.Cmd {
	if p := s.env.Pictures; p == nil || s.env.Linear || s.gallery.asked && p.Protocol == picture.None {
		return s.tell(lang.ArticleNoPictures)
	}
	s.settings.NoPictures = !s.settings.NoPictures
	clear(s.gallery.failed)
	s.set()
	if s.settings.NoPictures {
		return s.tell(lang.ArticlePicturesOff)
	}
	return s.tell(lang.ArticlePicturesOn)
}

// shapes are the sizes that the page is set with.
func (s *Screen) shapes() map[string]typeset.Shape {
	if !s.pictured() {
		return nil
	}
	return maps.Clone(s.gallery.shapes)
}

// room is what a picture on the page may take.
func (s *Screen) room(p typeset.Plate) picture.Room {
	return s.env.Pictures.Room(p.Room, s.pager.height-spareLines)
}

// tend asks for the pictures near the window and lets those far from it go.
func (s *Screen) tend(front bool) tea.Cmd {
	g := &s.gallery
	if !front || !s.pictured() {
		for i := range g.asking {
			s.drop(&g.asking[i])
		}
		return nil
	}
	var cmds []tea.Cmd
	if s.env.Pictures.Protocol == picture.None {
		if g.asked || len(s.pager.page.Plates) == 0 {
			return nil
		}
		g.asked = true
		return kit.Send(kit.AskPictures{})
	}
	near := s.near(nearby)
	for i := range g.asking {
		if r := &g.asking[i]; r.errand.Waiting() && !within(near, r.src) {
			s.drop(r)
		}
	}
	for _, p := range near {
		cmds = append(cmds, s.ask(p))
	}
	return tea.Batch(append(cmds, s.letGo())...)
}

// near are the pictures within so many windows, those in the window first, then
// those that the reader comes to.
func (s *Screen) near(windows int) []typeset.Plate {
	plates, h := s.pager.page.Plates, s.pager.height
	from := sort.Search(len(plates), func(i int) bool { return plates[i].Last >= s.pager.top-windows*h })
	here := sort.Search(len(plates), func(i int) bool { return plates[i].Last >= s.pager.top })
	to := sort.Search(len(plates), func(i int) bool { return plates[i].First >= s.pager.bottom()+windows*h })
	if from == to {
		return nil
	}
	return append(plates[here:to:to], plates[from:here]...)
}

func within(plates []typeset.Plate, src string) bool {
	for _, p := range plates {
		if p.Src == src {
			return true
		}
	}
	return false
}

// ask asks for a picture unless it is there, on its way, or known not to come.
func (s *Screen) ask(p typeset.Plate) tea.Cmd {
	g := &s.gallery
	room := s.room(p)
	if have := g.plates[p.Src]; have != nil && have.Room == room || g.failed[p.Src] != nil {
		return nil
	}
	free := -1
	for i := range g.asking {
		switch r := &g.asking[i]; {
		case !r.errand.Waiting():
			free = i
		case r.src == p.Src:
			return nil
		}
	}
	if free < 0 {
		return nil
	}
	r := &g.asking[free]
	r.src, r.id = p.Src, g.easel.Number()
	return r.errand.Start(s.env.Context, s.drawer(p.Src, room, r.id))
}

// drop stops asking for a picture.
func (s *Screen) drop(r *request) {
	if r.errand.Waiting() && r.id > 0 {
		s.env.Pictures.Give(r.id)
	}
	r.errand.Drop()
}

// hung takes a picture that was asked for. When it takes another room than the
// page has for it, the page is set anew.
func (s *Screen) hung(msg kit.Answer[*widget.Plate]) tea.Cmd {
	g := &s.gallery
	for i := range g.asking {
		r := &g.asking[i]
		if !r.errand.Owns(msg) {
			continue
		}
		g.drawn++
		if msg.Err != nil {
			g.failed[r.src] = msg.Err
			if r.id > 0 {
				s.env.Pictures.Give(r.id)
			}
			return nil
		}
		gone := g.easel.Write(g.easel.Remove(g.plates[r.src]))
		g.plates[r.src] = msg.Value
		if takes := shape(msg.Value); g.shapes[r.src] != takes {
			g.shapes[r.src] = takes
			return tea.Batch(gone, s.resetting())
		}
		return gone
	}
	return nil
}

// retry forgets the failures that were for want of a network.
func (g *gallery) retry() {
	maps.DeleteFunc(g.failed, func(_ string, err error) bool { return errors.Is(err, news.ErrOffline) })
	g.drawn++
}

// letGo forgets the drawings that are far from the window.
func (s *Screen) letGo() tea.Cmd {
	g := &s.gallery
	if len(g.plates) == 0 {
		return nil
	}
	kept := s.near(faraway)
	gone := ""
	for src, p := range g.plates {
		if !within(kept, src) {
			gone += g.easel.Remove(p)
			delete(g.plates, src)
		}
	}
	return g.easel.Write(gone)
}

// takeDown forgets all drawings, and has the terminal forget them.
func (s *Screen) takeDown() tea.Cmd {
	g := &s.gallery
	gone := ""
	for i := range g.asking {
		s.drop(&g.asking[i])
	}
	if len(g.plates) == 0 {
		return nil
	}
	for _, p := range g.plates {
		gone += g.easel.Remove(p)
	}
	clear(g.plates)
	g.drawn++
	return g.easel.Write(gone)
}
