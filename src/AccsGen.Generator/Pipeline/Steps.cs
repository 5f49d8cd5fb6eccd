namespace AccsGen.Pipeline;

/// <summary>The tracking names of the pipeline's steps.</summary>
internal static class Steps
{
    public const string Text = "SpecText";
    public const string Document = "SpecDocument";
    public const string Options = "SpecOptions";
    public const string Targets = "Targets";
    public const string Api = "ApiModel";
    public const string Root = "RootClient";
    public const string Clients = "Clients";
    public const string Models = "Models";
    public const string Enums = "Enums";
    public const string Problems = "Problems";

    public static IReadOnlyList<string> All { get; } = [Text, Document, Options, Targets, Api, Root, Clients, Models, Enums, Problems];
}
