using AccsGen.Model;

namespace AccsGen.Emit;

/// <summary>Writes the properties that lead to the clients below.</summary>
internal static class ClientReferences
{
    public static void Write(SourceWriter w, EquatableArray<ClientReferenceModel> clients, FileScope scope)
    {
        foreach (var client in clients)
        {
            var type = $"global::{scope.Namespace}.{client.ClientName}";
            var field = $"_client{client.PropertyName}";
            w.Line();
            w.Line($"private {type}? {field};");
            w.Line();
            DocComment.Summary(w, client.Summary);
            w.Line($"public virtual {type} {client.PropertyName} => {field} ??= new {type}(Transport);");
        }
    }
}
