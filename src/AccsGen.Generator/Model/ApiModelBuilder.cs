using AccsGen.Naming;
using AccsGen.Options;
using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Builds the <see cref="ApiModel"/> of a document: resolves its references and decides every C# name.</summary>
internal static class ApiModelBuilder
{
    public static ApiBuildResult Build(SpecDocument document, SpecOptions options, NameOverrides overrides, CancellationToken cancellationToken)
    {
        var problems = new List<SpecProblem>();
        var scope = new FileScope(options.Namespace, options.Accessibility);
        var operationNames = OperationNamer.Name(document, overrides);
        var groups = ClientGroups.Group(document, options.ClientName, operationNames, problems, cancellationToken);
        if (groups.Count == 0)
        {
            problems.Add(new(SpecProblemKind.NoOperation, "/paths", document.Title, "it has no operation that can be generated"));
            return new(null, problems.ToEquatableArray());
        }

        var clientNames = groups.Select(group => group.ClassName).Append(options.ClientName);
        var types = new TypeBuilder(document, scope, overrides, clientNames, problems, cancellationToken);
        var clients = groups.Select(group => ClientBuilder.Build(group, scope, types, cancellationToken)).ToEquatableArray();
        var root = new RootClientModel(scope, options.ClientName, document.Title, ClientGroups.Top(groups));
        var (models, enums) = types.Finish();
        return new(new(root, clients, models, enums), problems.Distinct().ToEquatableArray());
    }
}
