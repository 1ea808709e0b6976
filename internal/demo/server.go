package demo

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Server is the portal at an address of its own on loopback.
type Server struct {
	portal   *Portal
	listener net.Listener
	server   *http.Server
	stop     func() bool
	done     chan struct{}
}

// usualPort is taken where it is free, so that a story has the same address, and
// so the same id, in the next run.
const usualPort = "17817"

// Start serves the portal on a port of 127.0.0.1 until ctx ends or Close is called.
func Start(ctx context.Context) (*Server, error) {
	config := new(net.ListenConfig)
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:"+usualPort)
	if err != nil {
		listener, err = config.Listen(ctx, "tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("demo portal: %w", err)
	}
	portal := New(time.Now)
	s := &Server{
		portal:   portal,
		listener: listener,
		server:   &http.Server{Handler: portal, ReadHeaderTimeout: 10 * time.Second},
		done:     make(chan struct{}),
	}
	go func() {
		defer close(s.done)
		_ = s.server.Serve(listener) // it ends by Close alone
	}()
	s.stop = context.AfterFunc(ctx, func() { _ = s.Close() })
	return s, nil
}

// URL is the portal's address without a slash at its end.
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() }

// Definition is the portal as the catalogue would know it.
func (s *Server) Definition() news.Portal { return s.portal.Definition(s.URL()) }

// Close ends the serving and waits for the listener. It may be called twice.
func (s *Server) Close() error {
	s.stop()
	err := s.server.Close()
	<-s.done
	if err != nil && !errors.Is(err, net.ErrClosed) {
		return fmt.Errorf("demo portal: %w", err)
	}
	return nil
}
