using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Puts a tenant together: what it holds, and who carries out its operations.</summary>
internal sealed class TenantState
{
    public TenantState(AccsSimulatorOptions options, ApiDocument document, Func<Uri> address)
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
        Service = new ServiceContext(document, options, new SeededRandom(options.RandomSeed), address);
        Dispatcher = new OperationDispatcher(Service, store, operations);
        Faults = new FaultDesk(options, Service.Random);
        var records = new BulkRecords(store, options.Clock, options.Bulk);
        var topics = new QueueTopics(document);
        var worker = new BulkWorker(options.Bulk.Rules, Faults, Dispatcher, records, topics);
        var queue = new BulkQueue(options.Bulk, options.Clock, Service.Random.For("bulk order"), worker.Work);
        Async = new AsyncEndpoint(Service, Dispatcher, records, queue, topics);
        Bulk = new SimulatorBulk(options.Bulk, queue, records, worker);
        State = new SimulatorState(store, options.Clock, EntityModules.All.SelectMany(module => module.Collections).Concat(plain), loaded: Async.Resume);
    }

    public ServiceContext Service { get; }

    public SimulatorState State { get; }

    public OperationDispatcher Dispatcher { get; }

    public FaultDesk Faults { get; }

    public AsyncEndpoint Async { get; }

    public SimulatorBulk Bulk { get; }
}
