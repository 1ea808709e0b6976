package article

import (
	"context"
	"sort"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/viet"
)

// speech is the article being read aloud, sentence by sentence. Its zero value is silence.
type speech struct {
	on        bool
	sentences []typeset.Sentence
	at        int
	voice     kit.Errand[said]
}

// said is the answer that a sentence was read.
type said struct{}

// speak begins to read where the reader is; while it is read it pauses, and then goes
// on with the sentence it was in, or where the reader went meanwhile.
func (s *Screen) speak() tea.Cmd {
	sp := &s.speech
	switch {
	case s.env.Speaker == nil:
		return s.tell(lang.ArticleNoVoice)
	case sp.voice.Waiting():
		sp.voice.Drop()
		return s.tell(lang.ArticlePaused)
	case !sp.on || s.strayed():
		sentences := s.pager.page.Sentences()
		at := sort.Search(len(sentences), func(i int) bool { return sentences[i].Parts[0].Line >= s.pager.here() })
		if at == len(sentences) {
			return s.tell(lang.ArticleAllSaid)
		}
		sp.on, sp.sentences, sp.at = true, sentences, at
	}
	return s.say()
}

// say reads the sentence that is next.
func (s *Screen) say() tea.Cmd {
	sp, speaker := &s.speech, s.env.Speaker
	sentence := sp.sentences[sp.at]
	s.scrollTo(sentence)
	return sp.voice.Start(s.env.Context, func(ctx context.Context) (said, error) {
		return said{}, speaker.Speak(ctx, viet.Aloud(sentence.Text))
	})
}

// strayed reports whether the reader left the sentence that is read.
func (s *Screen) strayed() bool {
	parts := s.speech.sentences[s.speech.at].Parts
	return parts[len(parts)-1].Line < s.pager.here() || parts[0].Line >= s.pager.unseen()
}

// heard goes on to the next sentence.
func (s *Screen) heard(msg kit.Answer[said]) tea.Cmd {
	sp := &s.speech
	if msg.Err != nil {
		s.hush()
		return kit.Send(kit.Toast{Text: s.env.Say(lang.ArticleVoiceFailed, msg.Err), Bad: true})
	}
	if sp.at++; sp.at >= len(sp.sentences) {
		s.hush()
		return s.tell(lang.ArticleAllSaid)
	}
	return tea.Batch(s.say(), s.saveSoon())
}

// hush ends the reading.
func (s *Screen) hush() {
	s.speech.voice.Drop()
	s.speech = speech{}
}

// scrollTo brings a sentence that is read into the window, with room below for
// what follows it.
func (s *Screen) scrollTo(sentence typeset.Sentence) {
	s.pager.bring(sentence.Parts[0].Line, sentence.Parts[len(sentence.Parts)-1].Line, s.pager.height/4)
}

// respeak finds the sentences anew after the page was set anew.
func (s *Screen) respeak() {
	sp := &s.speech
	if !sp.on {
		return
	}
	at := sp.sentences[sp.at].At
	sp.sentences = s.pager.page.Sentences()
	if len(sp.sentences) == 0 {
		s.hush()
		return
	}
	after := sort.Search(len(sp.sentences), func(i int) bool { return typeset.Compare(sp.sentences[i].At, at) > 0 })
	sp.at = max(after-1, 0)
}

// spoken marks what of a line is being read.
func (s *Screen) spoken(l typeset.Line, line int) typeset.Line {
	if !s.speech.on {
		return l
	}
	for _, part := range s.speech.sentences[s.speech.at].Parts {
		if part.Line == line {
			l = l.Shade(part, typeset.Spoken)
		}
	}
	return l
}

// aloud tells in the footer how far the reading is.
func (s *Screen) aloud() string {
	sp := &s.speech
	switch {
	case !sp.on:
		return ""
	case sp.voice.Waiting():
		return s.env.Say(lang.ArticleAloud, sp.at+1, len(sp.sentences)) + " · "
	}
	return s.env.Say(lang.ArticleHeld, sp.at+1, len(sp.sentences)) + " · "
}
