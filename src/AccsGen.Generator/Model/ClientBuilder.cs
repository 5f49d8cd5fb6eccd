using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Builds a client with its methods.</summary>
internal static class ClientBuilder
{
    public static ClientModel Build(ClientGroup group, FileScope scope, TypeBuilder types, CancellationToken cancellationToken)
    {
        var operations = new List<OperationModel>();
        foreach (var operation in group.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = string.Concat(group.Path) + operation.Key;
            operations.Add(new OperationBuilder(operation.Value, context, types).Build($"{operation.Key}Async"));
        }
        return new(
            scope, group.ClassName, group.Summary,
            group.Children.OrderBy(child => child.PropertyName, StringComparer.Ordinal).Select(child => child.Reference).ToEquatableArray(),
            operations.ToEquatableArray());
    }
}
