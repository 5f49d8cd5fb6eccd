using System.Collections.Immutable;
using AccsGen.Diagnostics;
using AccsGen.Options;
using AccsGen.Spec;
using Microsoft.CodeAnalysis;

namespace AccsGen.Pipeline;

/// <summary>Reports to the compiler what the steps found.</summary>
internal static class Reports
{
    public static void Problems(SourceProductionContext output, SpecProblems problems, ImmutableArray<SpecText> texts)
    {
        var text = texts.First(item => item.Path == problems.Path);
        foreach (var problem in problems.Problems)
            output.ReportDiagnostic(ProblemReporter.ToDiagnostic(problem, text, output.CancellationToken));
    }

    public static void Options(SourceProductionContext output, Targets targets)
    {
        foreach (var spec in targets.Specs)
        {
            foreach (var error in spec.Errors)
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.BadOption, ProblemReporter.AtTop(spec.Path), error.Option, error.Value, error.Expected));
        }
        foreach (var clash in targets.Clashes)
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.SharedNamespace, ProblemReporter.AtTop(clash.SecondPath), clash.FirstPath, clash.SecondPath, clash.Namespace));
    }

    public static void NoSpec(SourceProductionContext output, bool isMissing)
    {
        if (isMissing)
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.NoSpec, Location.None));
    }
}
