using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Options;

/// <summary>Which names C# takes as they are.</summary>
internal static class CSharpNames
{
    public static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    public static bool IsNamespace(string name) => name.Split('.').All(IsIdentifier);
}
