package article_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// listener hears what is read aloud.
type listener struct {
	heard  []string
	broken error
}

func (l *listener) Speak(ctx context.Context, text string) error {
	if ctx.Err() == nil {
		l.heard = append(l.heard, text)
	}
	return errors.Join(ctx.Err(), l.broken)
}

func aloud(t *testing.T, l *listener, width, height int) *article.Screen {
	t.Helper()
	env := newstest.Env(t)
	env.Speaker = l
	desk := newstest.NewDesk(20)
	s := article.New(env, desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
	newstest.Start(t, s, width, height)
	return s
}

func TestTheArticleIsReadSentenceBySentence(t *testing.T) {
	l := &listener{}
	s := aloud(t, l, 60, 16)
	if said := toast(press(t, s, "v")).Text; said == "" {
		t.Error("the end of the reading is not told")
	}
	for i, want := range []string{"Xóm chài", "Ba năm trước", "Bây giờ"} {
		if i >= len(l.heard) || !strings.HasPrefix(l.heard[i], want) {
			t.Fatalf("sentence %d of %q does not begin with %q", i, l.heard, want)
		}
	}
	if last := l.heard[len(l.heard)-1]; last != "Rằm và mùng một là hai kỳ nước lớn nhất." || !strings.Contains(screen(s), "Rằm và mùng một") {
		t.Errorf("the last sentence is %q, and the screen shows\n%s", last, screen(s))
	}
}

// step presses a key and takes only the first answer, as while a sentence is being read.
func step(s *article.Screen, keys string) (next tea.Cmd) {
	for _, msg := range newstest.Keys(keys) {
		next = s.Update(msg)
	}
	return next
}

func TestTheReadingGoesOnWhereTheReaderIs(t *testing.T) {
	l := &listener{}
	s := aloud(t, l, 60, 12)
	step(s, "v v") // and pauses at once
	press(t, s, "G")
	press(t, s, "v")
	if len(l.heard) == 0 || strings.HasPrefix(l.heard[0], "Xóm chài") {
		t.Errorf("%q was read, want what is in the window", l.heard)
	}
}

func TestShortWordsAreReadInFull(t *testing.T) {
	l, env, desk := &listener{}, newstest.Env(t), newstest.NewDesk(20)
	env.Speaker = l
	s := article.New(env, rewritten{desk, func(a news.Article) news.Article {
		a.Blocks = []news.Block{news.Paragraph{Text: news.Plain("Ngày 08/11/2023, UBND TP.Bạc Liêu họp.")}}
		return a
	}}, kit.OpenArticle{ID: desk.All[0].ID}, nil)
	newstest.Start(t, s, 60, 30)
	press(t, s, "v")
	if got, want := l.heard[len(l.heard)-1], "Ngày 8 tháng 11 năm 2023, ủy ban nhân dân thành phố Bạc Liêu họp."; got != want {
		t.Errorf("read %q, want %q", got, want)
	}
}

func TestTheSentenceBeingReadIsMarked(t *testing.T) {
	l := &listener{}
	s := aloud(t, l, 60, 16)
	plain := s.View()
	speaking := step(s, "v")
	if s.View() == plain || !strings.Contains(screen(s), "đang đọc câu 1/") {
		t.Errorf("nothing tells what is read:\n%s", screen(s))
	}
	first := s.View()
	for _, msg := range newstest.Run(speaking) {
		s.Update(msg)
	}
	if s.View() == first || !strings.Contains(screen(s), "đang đọc câu 2/") {
		t.Errorf("the mark stays on the first sentence:\n%s", screen(s))
	}
	s.Resize(33, 16)
	if !strings.Contains(screen(s), "câu 2/") {
		t.Errorf("at another width another sentence is marked:\n%s", screen(s))
	}
	step(s, "V")
	if s.Resize(60, 16); s.View() != plain {
		t.Error("after V something is marked still")
	}
}

func TestReadingPausesAndGoesOn(t *testing.T) {
	l := &listener{}
	s := aloud(t, l, 60, 16)
	first := step(s, "v")
	step(s, "v")
	press(t, s, "j")
	newstest.Drive(t, s, newstest.Run(first)...) // comes too late to be heard
	if len(l.heard) != 0 || !strings.Contains(screen(s), "tạm dừng ở câu 1/") {
		t.Errorf("paused, %q was read:\n%s", l.heard, screen(s))
	}
	if press(t, s, "v"); len(l.heard) < 10 || !strings.HasPrefix(l.heard[0], "Xóm chài") {
		t.Errorf("reading goes on with %q", l.heard)
	}
}

func TestReadingBeginsWhereTheReaderIs(t *testing.T) {
	l := &listener{}
	s := aloud(t, l, 60, 10)
	press(t, s, "/ Bây")
	press(t, s, "enter space v")
	if len(l.heard) == 0 || strings.HasPrefix(l.heard[0], "Xóm chài") {
		t.Errorf("from further down %q is read", l.heard)
	}
}

func TestReadingStopsWithTheArticleAndTheScreen(t *testing.T) {
	for name, away := range map[string]func(*article.Screen){
		"leaving":        func(s *article.Screen) { newstest.Run(s.Leave()) },
		"another screen": func(s *article.Screen) { s.Paint(false) },
		"next article":   func(s *article.Screen) { press(t, s, "J") },
	} {
		l := &listener{}
		s := aloud(t, l, 60, 16)
		speaking := step(s, "v")
		away(s)
		newstest.Drive(t, s, newstest.Run(speaking)...)
		if len(l.heard) != 0 {
			t.Errorf("after %s %q was read", name, l.heard)
		}
	}
}

func TestAFailingVoiceIsTold(t *testing.T) {
	l := &listener{broken: errors.New("không có loa")}
	s := aloud(t, l, 60, 16)
	if said := toast(press(t, s, "v")); !said.Bad || !strings.Contains(said.Text, "không có loa") || len(l.heard) != 1 {
		t.Errorf("said %q after %d sentences", said.Text, len(l.heard))
	}
	env := newstest.Env(t)
	desk := newstest.NewDesk(3)
	mute := article.New(env, desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
	newstest.Start(t, mute, 60, 16)
	if said := toast(press(t, mute, "v")).Text; !strings.Contains(said, "espeak-ng") {
		t.Errorf("without a voice the reader is told %q", said)
	}
}
