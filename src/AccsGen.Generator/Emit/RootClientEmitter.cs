using AccsGen.Model;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Emit;

/// <summary>Emits the root client: how it is made, and the clients below it.</summary>
internal static class RootClientEmitter
{
    public static string HintName(RootClientModel root) => root.Scope.HintName("", root.Name);

    public static SourceText Emit(RootClientModel root)
    {
        var w = new SourceWriter();
        w.Header(root.Scope.Namespace);
        DocComment.Summary(w, root.Title.Length == 0 ? "The client of the API." : $"The client of {root.Title}.");
        DocComment.Remarks(w, "Thread-safe; make one and keep it. All members are virtual, so that a test can put its own in their place.");
        w.Line(CSharp.GeneratedCode);
        using (w.Open($"{root.Scope.Accessibility} partial class {root.Name} : {CSharp.Runtime}.AccsClientBase"))
        {
            w.Line("/// <summary>For a class derived in a test; calls that it doesn't override fail.</summary>");
            w.Line($"protected {root.Name}() {{ }}");
            w.Line();
            w.Line("/// <summary>Makes one over a transport, which is disposed with the client.</summary>");
            w.Line($"public {root.Name}({CSharp.Runtime}.AccsTransport transport) : base(transport) {{ }}");
            w.Line();
            w.Line("/// <summary>Makes one with a transport of its own.</summary>");
            w.Line("/// <param name=\"options\">Where the tenant is and how to sign in to it.</param>");
            w.Line($"/// <exception cref=\"{CSharp.Runtime}.AccsConfigurationException\">An option is missing or can't be used; the message names each.</exception>");
            w.Line($"public static {root.Name} Create({CSharp.Runtime}.AccsClientOptions options) => new({CSharp.Runtime}.AccsTransport.Create(options));");
            ClientReferences.Write(w, root.Clients, root.Scope);
        }
        return w.ToSourceText();
    }
}
