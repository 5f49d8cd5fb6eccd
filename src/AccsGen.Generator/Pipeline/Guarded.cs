using AccsGen.Model;
using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Pipeline;

/// <summary>Runs the expensive steps so that not even a defect of ours takes the compiler's other work down: it becomes a problem to report.</summary>
internal static class Guarded
{
    public static NamedDocument Read(SpecText text, CancellationToken cancellationToken) => new(text.Path, ReadText(text, cancellationToken));

    public static NamedApi Build(NamedDocument document, Targets targets, CancellationToken cancellationToken)
    {
        if (document.Result.Document is not { } spec || targets.Find(document.Path) is not { } options)
            return new(document.Path, new(null, default));
        try
        {
            return new(document.Path, ApiModelBuilder.Build(spec, options, BundledNames.Overrides, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(document.Path, new(null, Defect(document.Path, exception)));
        }
    }

    private static SpecReadResult ReadText(SpecText text, CancellationToken cancellationToken)
    {
        if (text.Content is null)
        {
            var problem = new SpecProblem(SpecProblemKind.Unreadable, "", text.Path, "the file can't be opened", SpecPosition.Start);
            return new(null, EquatableArray<SpecProblem>.Own([problem]));
        }
        try
        {
            return SpecReader.Read(text.Path, text.Content, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(null, Defect(text.Path, exception));
        }
    }

    private static EquatableArray<SpecProblem> Defect(string path, Exception exception) =>
        EquatableArray<SpecProblem>.Own([new(SpecProblemKind.Internal, "", path, $"{exception.GetType().Name}: {exception.Message}")]);
}
