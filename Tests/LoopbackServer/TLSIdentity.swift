/// A server's certificate and key, and the authority behind them, in PEM form.
///
/// They were made once for these tests, with openssl, and are good until 2125. Nothing trusts the authority but a test
/// that is told to.
public struct TLSIdentity: Sendable {
  public let certificate: String
  let key: String
  /// Whether the server speaks no version of TLS after 1.1.
  var isOutdated = false

  /// The authority that signs the identities below; its key was thrown away.
  public static let authority = """
    -----BEGIN CERTIFICATE-----
    MIIBszCCAVmgAwIBAgIUdQud77XMJ+nZ4XVfeYqqBqLmyXkwCgYIKoZIzj0EAwIw
    JjEkMCIGA1UEAwwbc2Vzc2lvbnNjb3BlIHRlc3QgYXV0aG9yaXR5MCAXDTI2MTEy
    MTA2NDAyM1oYDzIxMjUwNjE1MDY0MDIzWjAmMSQwIgYDVQQDDBtzZXNzaW9uc2Nv
    cGUgdGVzdCBhdXRob3JpdHkwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATPoESZ
    SFwLw+/7Pg+vMO8+Telw0wLaNiUgGlnleZx1SOBqXL3v828Qtr4KzIWz7NBB8QCD
    KmaKpi5iNS9CCFx5o2MwYTAdBgNVHQ4EFgQUHpp0L845ZWDY8EKZTF5XxQ3U2LEw
    HwYDVR0jBBgwFoAUHpp0L845ZWDY8EKZTF5XxQ3U2LEwDwYDVR0TAQH/BAUwAwEB
    /zAOBgNVHQ8BAf8EBAMCAgQwCgYIKoZIzj0EAwIDSAAwRQIhAI95TFRcke1wTk+d
    qz4fsQmh6WXK1x6aiAvtjv7C+vIqAiBc2gDlwfyl2tcStvvE8WRyFDnYOcO6wrKJ
    Xp1AUEMdYg==
    -----END CERTIFICATE-----
    """

  /// Trusted by those who trust the authority; for localhost, 127.0.0.1 and ::1.
  public static let valid = TLSIdentity(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBzTCCAXKgAwIBAgIUHO6CEOyMvsmU5gOjeE42Ro0+524wCgYIKoZIzj0EAwIw
      JjEkMCIGA1UEAwwbc2Vzc2lvbnNjb3BlIHRlc3QgYXV0aG9yaXR5MCAXDTI2MTEy
      MTA2NDAyM1oYDzIxMjUwNjE1MDY0MDIzWjAQMQ4wDAYDVQQDDAV2YWxpZDBZMBMG
      ByqGSM49AgEGCCqGSM49AwEHA0IABCl5LlkaumgdAu8XgE6BKtCNl3zp7o7TpGhI
      aCl2IsIk0691xVmKQB++wL607csYOjluk2i0AlgqxoTTGQmnW82jgZEwgY4wLAYD
      VR0RBCUwI4IJbG9jYWxob3N0hwR/AAABhxAAAAAAAAAAAAAAAAAAAAABMAkGA1Ud
      EwQCMAAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFDjq4h8VQk7/A7kU
      9PBFOH6M/tI8MB8GA1UdIwQYMBaAFB6adC/OOWVg2PBCmUxeV8UN1NixMAoGCCqG
      SM49BAMCA0kAMEYCIQDpAGzdzgBjE+tkrJU0+oVysoSAS1eOu0ml+koa3Xm3BgIh
      ALv++2Vapalv8DEtD0AH9UmrOkgOiD+YfjlVo1ifvhuM
      -----END CERTIFICATE-----
      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsXwLY3FKiqm0M8cS
      x7DiUzcaFBcObzDIcxc8l2ZEm0uhRANCAAQpeS5ZGrpoHQLvF4BOgSrQjZd86e6O
      06RoSGgpdiLCJNOvdcVZikAfvsC+tO3LGDo5bpNotAJYKsaE0xkJp1vN
      -----END PRIVATE KEY-----
      """)

  /// From the same authority, for another name.
  public static let wrongName = TLSIdentity(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBujCCAWCgAwIBAgIUHO6CEOyMvsmU5gOjeE42Ro0+528wCgYIKoZIzj0EAwIw
      JjEkMCIGA1UEAwwbc2Vzc2lvbnNjb3BlIHRlc3QgYXV0aG9yaXR5MCAXDTI2MTEy
      MTA2NDAyM1oYDzIxMjUwNjE1MDY0MDIzWjAUMRIwEAYDVQQDDAl3cm9uZ25hbWUw
      WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT4OU3SnTwoIsHBbgZOrP2kXTrPX+aj
      vTiiQxEAczjS7qWby1u8uW68TIqgXRXqJE2npmWJYny4IzYcERHv68ofo3wwejAY
      BgNVHREEETAPgg1vdGhlci5leGFtcGxlMAkGA1UdEwQCMAAwEwYDVR0lBAwwCgYI
      KwYBBQUHAwEwHQYDVR0OBBYEFEU55IzzyacsLAyrygZSaHV8mvPPMB8GA1UdIwQY
      MBaAFB6adC/OOWVg2PBCmUxeV8UN1NixMAoGCCqGSM49BAMCA0gAMEUCIBurt4Gy
      AhptDheu0vdkkQTbtui8YHgvq/gjpUrqVxa4AiEAlvmliiX+0J+wae1pwDaBbJox
      eN3gebiR7jNVNQ7xXKQ=
      -----END CERTIFICATE-----
      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9lXw0pf3UrsAshj3
      6rU0pA7QnOlA8BYcsHS8R8PihgWhRANCAAT4OU3SnTwoIsHBbgZOrP2kXTrPX+aj
      vTiiQxEAczjS7qWby1u8uW68TIqgXRXqJE2npmWJYny4IzYcERHv68of
      -----END PRIVATE KEY-----
      """)

  /// From the same authority, and over since 2020.
  public static let expired = TLSIdentity(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBpjCCAUugAwIBAgIBATAKBggqhkjOPQQDAjAmMSQwIgYDVQQDDBtzZXNzaW9u
      c2NvcGUgdGVzdCBhdXRob3JpdHkwHhcNMjAwMTAxMDAwMDAwWhcNMjAwMjAxMDAw
      MDAwWjASMRAwDgYDVQQDDAdleHBpcmVkMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD
      QgAElEDu4hTAmddWcXfixJP6wmA16X+jabmSz0SvIA7LpyeNy7iNuXsv/DNh/FYo
      1oRagD6PEq+TeuieLT2Gl4jHe6N+MHwwGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/
      AAABMAkGA1UdEwQCMAAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFMqP
      uwu67JoUJJei8+k9v2PbxAE3MB8GA1UdIwQYMBaAFB6adC/OOWVg2PBCmUxeV8UN
      1NixMAoGCCqGSM49BAMCA0kAMEYCIQCL0xQ9WF034Yo6KqMW8/GX6WFeB30xzldN
      Ahq97kJwYgIhAO9oPZs5lG8c15nrLutJnQIDplCup2t8ioj+tbBBO+EI
      -----END CERTIFICATE-----
      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGRoY/D6taj5AMsWJ
      lKyEhwWsrqcvZYcYTGK79uG+ttWhRANCAASUQO7iFMCZ11Zxd+LEk/rCYDXpf6Np
      uZLPRK8gDsunJ43LuI25ey/8M2H8VijWhFqAPo8Sr5N66J4tPYaXiMd7
      -----END PRIVATE KEY-----
      """)

  /// Signed by itself.
  public static let selfSigned = TLSIdentity(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBmzCCAUGgAwIBAgIUSrbzg87esrhuv7moEzcgb/TJn58wCgYIKoZIzj0EAwIw
      FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA2NDAyM1oYDzIxMjUwNjE1
      MDY0MDIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
      PQMBBwNCAATFhDzhSpxV6e4Fg7+NAWsJrfuO76way1FU92y0rPszzWffl0Q/x4V8
      JCQMAt/Oc+S/4UIEjLl6iS7htMa5QaNIo28wbTAdBgNVHQ4EFgQUk+9aY3IaE48e
      hglmBkUiUKYoRv0wHwYDVR0jBBgwFoAUk+9aY3IaE48ehglmBkUiUKYoRv0wDwYD
      VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
      zj0EAwIDSAAwRQIhAPc9e515vknOwvYiez2uxHb6Cbs9IbkpelyR4DBmM4jdAiAa
      wrsPaEnQejcqfZvws+Z8bLp+1Zl0Qk9ffnAM5JF4yg==
      -----END CERTIFICATE-----
      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsQyWD/gDHJgboDMd
      7NuaMKzmygkMN/jYQTgfyqClKK+hRANCAATFhDzhSpxV6e4Fg7+NAWsJrfuO76wa
      y1FU92y0rPszzWffl0Q/x4V8JCQMAt/Oc+S/4UIEjLl6iS7htMa5QaNI
      -----END PRIVATE KEY-----
      """)

  /// The valid one, of a server that has not been renewed since 2008.
  public static let outdated = TLSIdentity(
    certificate: valid.certificate, key: valid.key, isOutdated: true)

  /// Its own authority, for localhost by its common name alone.
  public static let commonName = TLSIdentity(
    certificate: """
      -----BEGIN CERTIFICATE-----
      MIIBfzCCASWgAwIBAgIUdjL1m0lbTBMd1n4uMkbbQCnz4PowCgYIKoZIzj0EAwIw
      FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzA1NTQyMloYDzIxMjUwNjIx
      MDU1NDIyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
      PQMBBwNCAAQqnl3YR4BusgJI+o+oN4jyP/8RDYrt7RfMq7KEhn98EUY79bYObYgg
      fxzIMWocddKZf7MXJuVcI4mw2wl/LosXo1MwUTAdBgNVHQ4EFgQUY4boXaCFxLtY
      4XnKgFdellxyUP4wHwYDVR0jBBgwFoAUY4boXaCFxLtY4XnKgFdellxyUP4wDwYD
      VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA2F16TmI1d77i31AmXYpa
      at0CC45mc7K5JpwPUxThUvkCIAK4uhfwID2ZhYa0ZTDon5jfq46QFbhYUhPVrITC
      2Ql4
      -----END CERTIFICATE-----
      """,
    key: """
      -----BEGIN PRIVATE KEY-----
      MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg79VUUKQ+DxtjxVex
      7RfQyQm37XSscah+F8nIC2iFdoihRANCAAQqnl3YR4BusgJI+o+oN4jyP/8RDYrt
      7RfMq7KEhn98EUY79bYObYggfxzIMWocddKZf7MXJuVcI4mw2wl/LosX
      -----END PRIVATE KEY-----
      """)
}
