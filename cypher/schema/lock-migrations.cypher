// Nobody else migrates until the transaction ends: whoever wants to waits here. The lock goes with it.
MERGE (l:SchemaLock {id: 'migrations'})
DELETE l
