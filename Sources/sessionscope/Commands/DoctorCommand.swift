import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope doctor`: what the browser finds on this machine, and whether it will work.
struct DoctorCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the terminal, the credential and the server.",
    usage: "sessionscope doctor [<options>]",
    discussion: "The exit status is 0 where the browser will work.")

  static let examples = [
    "sessionscope doctor", "sessionscope doctor --verbose", "sessionscope doctor --demo",
  ]

  @OptionGroup(title: "Options of doctor") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    let environment = Environment.current
    let settings = try Settings(options, environment: environment)
    var checkup = Checkup()
    checkup.add("version", SafeText(ProductVersion.text))
    checkup.lookAtTerminal(environment)
    checkup.lookAtCredential(settings)
    checkup.lookAtSettings(settings, environment)
    let supply = try? settings.credentials.get()
    let betas = try Flags.selection(options, locked: supply?.lockedFlags ?? [])
    checkup.add("betas", betas.headerValue.map { SafeText($0) }, "the header that is sent")
    try checkup.lookAtService(options, settings, environment, isVerbose: output.verbose)
    checkup.lookAtFiles(environment)
    for warning in settings.warnings { checkup.add("warning", warning) }
    let headings: [SafeText] = ["CHECK", "FOUND", "NOTE"]
    try Report.print(
      checkup.rows.map { $0.element(headings) }, headings: headings, as: output.format)
    if let status = checkup.status { throw Failure(status: status) }
  }
}
