using AccsGen.Simulator.Document;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Puts a tenant together: what it holds, and who carries out its operations.</summary>
internal sealed class TenantState
{
    public TenantState(AccsSimulatorOptions options, ApiDocument document)
    {
        var store = SeededStates.Of(options.Seed);
        var operations = new OperationTable();
        IReadOnlyList<Collection> plain = [];
        if (!options.IsStateless)
        {
            foreach (var module in EntityModules.All)
                module.Register(operations);
            plain = PlainResources.AddTo(operations, document);
        }
        Service = new ServiceContext(document, options, new SeededRandom(options.RandomSeed));
        Dispatcher = new OperationDispatcher(Service, store, operations);
        State = new SimulatorState(store, options.Clock, EntityModules.All.SelectMany(module => module.Collections).Concat(plain));
    }

    public ServiceContext Service { get; }

    public SimulatorState State { get; }

    public OperationDispatcher Dispatcher { get; }
}
