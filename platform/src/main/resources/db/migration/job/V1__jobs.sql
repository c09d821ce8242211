-- What is to be done and when: the table of db-scheduler, its own column names.
create table job.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on job.scheduled_task (execution_time);
create index scheduled_task_heartbeat on job.scheduled_task (last_heartbeat);

-- What was done.
create table job.run (
    id             bigint generated always as identity primary key,
    job            text not null,
    about          text not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    done           bigint not null default 0,
    total          bigint,
    outcome_code   text,
    outcome_values jsonb,
    -- where in the code it failed, without the words of the failure, which may name somebody
    failure        text
);
create index run_job on job.run (job, id desc);
create index run_started on job.run (started_at);
