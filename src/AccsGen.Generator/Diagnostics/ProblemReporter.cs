using AccsGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Diagnostics;

/// <summary>Problems to diagnostics, each with its line in the spec file; the only place that makes a <see cref="Location"/>.</summary>
internal static class ProblemReporter
{
    public static Diagnostic ToDiagnostic(SpecProblem problem, SpecText text, CancellationToken cancellationToken)
    {
        var position = problem.Position ?? SpecPositions.Find(text.Content ?? "", problem.Pointer, cancellationToken);
        var start = new LinePosition(position.Line, position.Column);
        var end = new LinePosition(position.Line, position.Column + position.Length);
        var location = Location.Create(text.Path, new TextSpan(position.Offset, position.Length), new LinePositionSpan(start, end));
        return Diagnostic.Create(Descriptors.Of(problem.Kind), location, problem.Subject, problem.Detail);
    }

    public static Location AtTop(string path) => Location.Create(path, default, default);
}
