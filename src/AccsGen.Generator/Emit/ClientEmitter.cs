using AccsGen.Model;
using AccsGen.Naming;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Emit;

/// <summary>Emits one client: the clients below it, and a method for each operation.</summary>
internal static class ClientEmitter
{
    public static string HintName(ClientModel client) => client.Scope.HintName("Clients", client.Name);

    public static SourceText Emit(ClientModel client)
    {
        var w = new SourceWriter();
        w.Header(client.Scope.Namespace);
        DocComment.Summary(w, client.Summary);
        DocComment.Remarks(w, "All members are virtual, so that a test can put its own in their place.");
        w.Line(CSharp.GeneratedCode);
        using (w.Open($"{client.Scope.Accessibility} partial class {client.Name} : {CSharp.Runtime}.AccsOperations"))
        {
            foreach (var operation in client.Operations)
                WriteDescriptor(w, operation);
            if (!client.Operations.IsEmpty)
                w.Line();
            WriteConstructors(w, client.Name);
            ClientReferences.Write(w, client.Clients, client.Scope);
            foreach (var operation in client.Operations)
                OperationEmitter.Write(w, operation, DescriptorName(operation), client.Scope);
        }
        return w.ToSourceText();
    }

    private static string DescriptorName(OperationModel operation) => $"s_{Identifiers.Camel(operation.Name)}";

    private static void WriteDescriptor(SourceWriter w, OperationModel operation)
    {
        // What the method says need not be said again.
        var kind = operation.Kind == OperationKinds.OfMethod(operation.HttpMethod) ? "" : $", {CSharp.Runtime}.AccsOperationKind.{operation.Kind}";
        w.Line($"private static readonly {CSharp.Runtime}.AccsOperation {DescriptorName(operation)} = new({CSharp.Literal(operation.HttpMethod)}, {CSharp.Literal(operation.Path)}{kind});");
    }

    private static void WriteConstructors(SourceWriter w, string name)
    {
        w.Line("/// <summary>For a class derived in a test; calls that it doesn't override fail.</summary>");
        w.Line($"protected {name}() {{ }}");
        w.Line();
        w.Line("/// <summary>Makes one that calls the service through the transport.</summary>");
        w.Line($"public {name}({CSharp.Runtime}.AccsTransport transport) : base(transport) {{ }}");
    }
}
