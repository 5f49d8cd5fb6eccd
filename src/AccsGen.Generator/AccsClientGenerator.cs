using System.Collections.Immutable;
using AccsGen.Diagnostics;
using AccsGen.Emit;
using AccsGen.Model;
using AccsGen.Options;
using AccsGen.Pipeline;
using AccsGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen;

/// <summary>
/// Reads the specs among the additional files and emits a client for each. This file only wires the steps: every value that passes
/// between them is compared by value, and none comes from the compilation.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AccsClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider;
        var marked = context.AdditionalTextsProvider.Combine(options).Where(static pair => SpecOptions.IsMarked(pair.Right.GetOptions(pair.Left)));
        var files = marked.Where(static pair => SpecOptions.IsEnabled(pair.Right.GetOptions(pair.Left), pair.Right.GlobalOptions));

        var targets = files
            .Select(static (pair, _) => SpecOptions.Read(pair.Left.Path, pair.Right.GetOptions(pair.Left), pair.Right.GlobalOptions))
            .WithTrackingName(Steps.Options)
            .Collect()
            .Select(static (specs, _) => Targets.Of(specs))
            .WithTrackingName(Steps.Targets);
        // Back to the bare file, so that a change of an option doesn't read the text again.
        var texts = files
            .Select(static (pair, _) => pair.Left)
            .Select(static (file, cancellationToken) => new SpecText(file.Path, file.GetText(cancellationToken)?.ToString()))
            .WithTrackingName(Steps.Text);
        var documents = texts.Select(Guarded.Read).WithTrackingName(Steps.Document);
        var apis = documents.Combine(targets)
            .Select(static (pair, cancellationToken) => Guarded.Build(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(Steps.Api);

        Emit<RootClientModel>(context, apis, Steps.Root, static api => new[] { api.Root }, RootClientEmitter.HintName, RootClientEmitter.Emit);
        Emit<ClientModel>(context, apis, Steps.Clients, static api => api.Clients, ClientEmitter.HintName, ClientEmitter.Emit);
        Emit<ModelModel>(context, apis, Steps.Models, static api => api.Models, ModelEmitter.HintName, ModelEmitter.Emit);
        Emit<EnumModel>(context, apis, Steps.Enums, static api => api.Enums, EnumEmitter.HintName, EnumEmitter.Emit);

        Report(context, documents.Select(static (document, _) => new SpecProblems(document.Path, document.Result.Problems)), texts);
        Report(context, apis.Select(static (api, _) => new SpecProblems(api.Path, api.Result.Problems)), texts);
        context.RegisterSourceOutput(targets, Reports.Options);
        var isMissing = marked.Collect().Combine(options).Select(static (pair, _) => pair.Left.IsEmpty && SpecOptions.IsEnabled(pair.Right.GlobalOptions));
        context.RegisterSourceOutput(isMissing, Reports.NoSpec);
    }

    /// <summary>One output for each part, so that a part which stays equal is not emitted again.</summary>
    private static void Emit<T>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<NamedApi> apis, string step,
        Func<ApiModel, IEnumerable<T>> parts, Func<T, string> hintName, Func<T, SourceText> emit)
        where T : IEquatable<T>
    {
        var provider = apis
            .SelectMany((api, _) => api.Result.Model is { } model ? parts(model).ToImmutableArray() : ImmutableArray<T>.Empty)
            .WithTrackingName(step);
        context.RegisterSourceOutput(provider, (output, part) =>
        {
            try
            {
                output.AddSource(hintName(part), emit(part));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.Internal, Location.None, hintName(part), exception.Message));
            }
        });
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SpecProblems> problems, IncrementalValuesProvider<SpecText> texts) =>
        context.RegisterSourceOutput(
            problems.Where(static item => !item.Problems.IsEmpty).WithTrackingName(Steps.Problems).Combine(texts.Collect()),
            static (output, pair) => Reports.Problems(output, pair.Left, pair.Right));
}
