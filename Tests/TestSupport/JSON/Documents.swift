/// Documents that hold every kind of token; each is an object or array, so that no beginning of it is a document.
public enum Documents {
  public static let all = [
    #"{"id":"sesrsc_1","checkout":{"name":"main","type":"branch"},"n":[0,-1.5e+10,true,false,null],"d":1,"d":2}"#,
    #"[ "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud800", "é日😀"# + "\u{202E}\u{7F}\u{E000}"
      + #"" , { } , [ [ ] ] ]"#,
    "{\n  \"a b\": {\n    \"\": [\n      1,\n      12345678901234567890\n    ]\n  }\n}",
  ]
}
