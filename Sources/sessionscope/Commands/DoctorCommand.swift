import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope doctor`: one page on what the browser finds here, and whether it will work.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the terminal, the credential and the service.",
    discussion: "The exit status says whether the browser will work: 0 where it will.")

  @OptionGroup var options: SharedOptions
  @OptionGroup var output: OutputOptions

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
    try checkup.lookAtService(options, settings, environment)
    checkup.lookAtFiles(environment)
    for warning in settings.warnings { checkup.add("warning", warning) }
    let headings: [SafeText] = ["CHECK", "FOUND", "NOTE"]
    try Report.print(
      checkup.rows.map { $0.element(headings) }, headings: headings, as: output.format)
    if let status = checkup.status { throw Failure(status: status) }
  }
}
